/** A page of a list as the API gives it. */
export interface ListPage<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Every row of a list that one person keeps; asks page after page. */
export async function allPages<Node>(
  ask: (after: string | null) => Promise<ListPage<Node>>,
): Promise<Node[]> {
  const rows: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const { edges, pageInfo }: ListPage<Node> = await ask(after);
    rows.push(...edges.map(({ node }) => node));
    after = pageInfo.endCursor ?? null;
    if (!pageInfo.hasNextPage || after === null) return rows;
  }
}
