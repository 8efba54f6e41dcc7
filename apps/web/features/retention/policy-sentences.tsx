import { List, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RetentionPolicyDocument } from '../../graphql/generated/retention.js';
import { query } from '../../graphql/use-operation.js';
import { policySentences } from './retention-words.js';

/** How long things live in this clinic, in sentences; for everybody. */
export function PolicySentences() {
  const { data, error } = useQuery(query(RetentionPolicyDocument, {}));
  if (error !== null && data === undefined) return <Text role="alert">{error.message}</Text>;
  if (data === undefined) return <Skeleton h={110} role="status" aria-busy aria-label="Loading" />;
  const [first, ...rest] = policySentences(data.clinic.retentionPolicy);
  return (
    <>
      <Text fw={600}>{first}</Text>
      <List>
        {rest.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </>
  );
}
