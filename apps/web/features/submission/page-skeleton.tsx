import { Skeleton, Stack } from '@mantine/core';

/** Stands for a text with its form while they are fetched and opened. */
export function PageSkeleton() {
  return (
    <Stack maw={680} role="status" aria-busy aria-label="Loading">
      <Skeleton height={24} width="80%" />
      <Skeleton height={120} />
      <Skeleton height={28} width={240} />
      <Skeleton height={280} />
    </Stack>
  );
}
