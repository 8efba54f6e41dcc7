import { CaseMaker } from '../../tools/demo/case-maker.mjs';

let maker: Promise<CaseMaker> | undefined;

/**
 * The people of the running demo clinic at the API, entered once for each worker: `const { number } = await (await cases()).submit()`
 * makes a case of a test's own, in whatever state it asks for by the next calls.
 */
export const cases = (): Promise<CaseMaker> => (maker ??= CaseMaker.enter(process.env['SUBROSA_URL'] ?? ''));
