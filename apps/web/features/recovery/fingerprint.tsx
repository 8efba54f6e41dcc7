import { Code, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { vault } from '../vault/use-vault.js';

/** The short form of a public key that two people compare over the telephone. */
export function Fingerprint({ publicKey }: { readonly publicKey: string }) {
  const { data, error } = useQuery({
    queryKey: ['Fingerprint', publicKey],
    queryFn: () => vault.fingerprintOf(publicKey),
    staleTime: Infinity,
  });
  if (error !== null) return <Text span>{error.message}</Text>;
  if (data === undefined)
    return <Skeleton component="span" display="inline-block" h={20} w={260} maw="100%" />;
  return <Code>{data}</Code>;
}
