import { Button, Center, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChooseClinicDocument, MyClinicsDocument } from '../../graphql/generated/session.js';
import { query, useChange } from '../../graphql/use-operation.js';

/** Asks someone who works in several clinics where they are today. */
export function ChooseClinic() {
  const { data } = useQuery(query(MyClinicsDocument, {}));
  const choose = useChange(ChooseClinicDocument);
  return (
    <Center h="100vh" component="main" p="md">
      <Paper withBorder p="xl" w={420}>
        <Stack>
          <Title order={1} size="h2">
            Which clinic?
          </Title>
          {data?.myClinics.map(({ id, name }) => (
            <Button
              key={id}
              variant="default"
              onClick={() => {
                choose.mutate({ clinicId: id });
              }}
            >
              {name}
            </Button>
          ))}
        </Stack>
      </Paper>
    </Center>
  );
}
