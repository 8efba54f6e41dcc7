/** Keeps the statements that a data source sends while it is told to listen. */

/** What a transaction is made of says nothing about a repository. */
const FRAME =
  /^(START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|SELECT set_config\('subrosa\.person_id', \$1, true\)$)/;

/** Wraps every query runner of the data source; `listen(act)` answers the statements sent meanwhile. */
export function recordStatements(dataSource) {
  let heard = null;
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const send = runner.query.bind(runner);
    runner.query = (sql, parameters, structured) => {
      const text = sql.replace(/\s+/g, ' ').trim();
      if (heard !== null && !FRAME.test(text)) heard.push({ sql: text, parameters: parameters ?? [] });
      return send(sql, parameters, structured);
    };
    return runner;
  };
  return {
    async listen(act) {
      heard = [];
      try {
        await act();
        return heard;
      } finally {
        heard = null;
      }
    },
  };
}
