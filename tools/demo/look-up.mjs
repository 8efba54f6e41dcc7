/** Everywhere a person could come across a case, through the public API. */

/** The ids of the cases on this person's list. */
export async function listedCases(person) {
  const { cases } = await person.send('query Cases { cases(first: 100) { edges { node { id } } } }');
  return cases.edges.map(({ node }) => node.id);
}

/** What this person's notices say of a case, the newest first; without one, of everything. */
export async function noticesOf(person, caseId) {
  const { notices } = await person.send(
    'query Notices { notices(first: 100) { edges { node { kind text caseId } } } }',
  );
  const all = notices.edges.map(({ node }) => node);
  return caseId === undefined ? all : all.filter((notice) => notice.caseId === caseId);
}

/** Where this person comes across a case: among "the list", "the number", "the id", "the notices". */
export async function findsCase(person, { id, number }) {
  const says = (query, variables) =>
    person.send(query, variables).then(
      () => true,
      (error) => {
        if (error.code !== 'NOT_FOUND') throw error;
        return false;
      },
    );
  const places = {
    'the list': (await listedCases(person)).includes(id),
    'the number': await says('query ByNumber($number: Int!) { caseByNumber(number: $number) { id } }', {
      number,
    }),
    'the id': await says('query ById($id: ID!) { case(id: $id) { id } }', { id }),
    'the notices': (await noticesOf(person, id)).length > 0,
  };
  return Object.keys(places).filter((place) => places[place]);
}
