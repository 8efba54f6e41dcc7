import { describe, expect, it } from '@jest/globals';
import { withClinic } from './clinic.mjs';

const FILTER = { states: null, mine: false, overdue: false, forReview: false, first: 25, before: null };

describe('the clinic that the benches work on', () => {
  it('fills, lists and opens its cases as the schema is today', async () => {
    await withClinic(1, async ({ unitOfWork, cases, openSection, supervisor, ids }) => {
      await unitOfWork.run(supervisor, { action: 'section.open', requestId: 'bench' }, async (work) => {
        const { items } = await cases.list(work, FILTER);
        expect(items.map(({ row }) => row.id)).toEqual(ids);
        const rows: { id: string }[] = await work.manager.query(
          'SELECT id FROM subrosa.case_sections WHERE case_id = $1 AND position = 1',
          [ids[0]],
        );
        const opened = await openSection.execute(work, rows[0]?.id ?? '');
        expect(opened.text).toContain('long silences');
      });
    });
  }, 120_000);
});
