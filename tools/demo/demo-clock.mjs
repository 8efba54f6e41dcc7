/**
 * The clock of a demo's own database, set back while its earlier weeks are written: every row and every line of the ledger then
 * carries the time at which it would have happened. Only the embedded database of `npm start` is treated so; an app refuses to start
 * on a clock that was not set right again.
 */
import pg from 'pg';

const define = (body) =>
  `CREATE OR REPLACE FUNCTION subrosa.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$ ${body} $$`;
/** As the migration wrote it. */
const RIGHT = "SELECT date_trunc('milliseconds', statement_timestamp())";

/** Moves the clock of the database behind `url` (the owner's), and sets it right. */
export class DemoClock {
  constructor(url) {
    this.url = url;
  }

  async #define(body) {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      await client.query(define(body));
    } finally {
      await client.end();
    }
  }

  /** From now on it is this many days ago. */
  async goBack(days) {
    if (!Number.isInteger(days) || days < 0) throw new RangeError('days are whole and not negative');
    await this.#define(`${RIGHT} - interval '${days} days'`);
  }

  /** From now on it is now; without harm if it was. */
  async setRight() {
    await this.#define(RIGHT);
  }
}
