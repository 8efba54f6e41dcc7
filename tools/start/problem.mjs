/** A failure that is explained to the person at the terminal in one sentence. */
export class StartProblem extends Error {}
