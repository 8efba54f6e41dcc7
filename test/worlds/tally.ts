/** What the suite has counted and found; printed as one line at the end. */
export class Tally {
  worlds = 0;
  decisions = 0;
  allowing = 0;
  processDecisions = 0;
  readonly differences: string[] = [];
  readonly fired = new Map<string, number>();

  /** Counts one answer over that many rows. */
  decided(rows: number, yes: number): void {
    this.decisions += rows;
    this.allowing += yes;
  }

  readonly fire = (code: string): void => {
    this.fired.set(code, (this.fired.get(code) ?? 0) + 1);
  };

  /** Of a hundred decisions, how many allow. */
  get allowShare(): number {
    return (100 * this.allowing) / Math.max(1, this.decisions);
  }

  /** How often the rarest of these grants fired. */
  least(codes: readonly string[]): { readonly code: string; readonly times: number } {
    const counted = codes.map((code) => ({ code, times: this.fired.get(code) ?? 0 }));
    return counted.reduce((a, b) => (b.times < a.times ? b : a), { code: 'none', times: Infinity });
  }
}
