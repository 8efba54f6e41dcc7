import type { Grant } from '@subrosa/access';

/** Every permission of the product, gathered from the features; what none of them grants is denied. */
export const allGrants: readonly Grant[] = [];
