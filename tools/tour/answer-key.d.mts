/** The tour's case with the place of every planted identifier. */
export function loadTourCase(): {
  readonly question: string;
  readonly sections: readonly { readonly key: string; readonly text: string }[];
  readonly planted: readonly { readonly section: string; readonly from: number; readonly to: number }[];
};
