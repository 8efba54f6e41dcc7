/** A code of the teaser's closed lists in words: "FROM_26_TO_39" is "26 to 39", "WORK_AND_SCHOOL" is "Work and school". */
export function teaserWords(code: string): string {
  const [, from, to] = /^FROM_(\d+)(?:_TO_(\d+))?$/.exec(code) ?? [];
  if (from !== undefined) return to === undefined ? `${from} or older` : `${from} to ${to}`;
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
