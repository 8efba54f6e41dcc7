/** What a supervisor does with a case through the public API: see it, open it in order, comment, answer. */

const CASE = `query Case($id: ID!) { case(id: $id) {
  id number state isExpired expiresAt reviewDueAt author { displayName } teaser { ageBand presentingArea question }
  grants { code reason } viewerCan { open { isAllowed } comment { isAllowed } signOff { isAllowed } }
  versions { number question sections { id key position text canOpen isOpened } }
} }`;

/** The case as this person may see it; throws Refused if it may not. */
export async function readCase(person, id) {
  return (await person.send(CASE, { id })).case;
}

const OPEN = 'mutation OpenSection($id: ID!) { openSection(sectionId: $id) { key text } }';

/** Opens one section and answers its text. */
export async function openSection(person, id) {
  return (await person.send(OPEN, { id })).openSection;
}

/** The code with which opening it was refused. */
export function openRefused(person, id) {
  return person.refusal(OPEN, { id });
}

/** The sections of the newest version, in their order. */
export function newestSections(seen) {
  const newest = [...seen.versions].sort((a, b) => b.number - a.number)[0];
  return [...(newest?.sections ?? [])].sort((a, b) => a.position - b.position);
}

/** Opens every section of the newest version in its order; answers the texts by key. */
export async function openAll(person, caseId) {
  const texts = {};
  for (const section of newestSections(await readCase(person, caseId))) {
    texts[section.key] = (await openSection(person, section.id)).text;
  }
  return texts;
}

/** Adds a comment on a passage, gathered until a review is sent. */
export async function comment(person, { caseId, version, section, quote, sectionText, text }) {
  const from = sectionText.indexOf(quote);
  const { addComment } = await person.send(
    'mutation AddComment($input: AddCommentInput!) { addComment(input: $input) { comment { id isPending } findings { kind from to } } }',
    {
      input: {
        caseId,
        anchor: { version, section, from, to: from + quote.length, quote },
        tag: 'QUESTION',
        text,
        pending: true,
      },
    },
  );
  return addComment;
}
