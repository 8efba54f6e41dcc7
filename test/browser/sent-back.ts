import { cases } from './case-builder.js';

/** A case of the test's own that came back to the trainee with a comment on its dilemma; answers its number. */
export async function sentBack(): Promise<number> {
  const maker = await cases();
  const { id, number } = await maker.submit();
  const { dilemma: sectionText = '' } = await maker.open(id);
  const quote = 'I reassure too quickly';
  await maker.comment(id, { section: 'dilemma', quote, sectionText, text: 'What comes just before?' });
  await maker.send(id, 'CHANGES_REQUESTED');
  return number;
}
