import { useQuery } from '@tanstack/react-query';
import { ClinicZoneDocument } from '../graphql/generated/clinic-zone.js';
import { query } from '../graphql/use-operation.js';

/** The IANA zone in which the clinic's days begin and end; this device's until the clinic's is known. */
export function useClinicZone(): string {
  const { data } = useQuery({ ...query(ClinicZoneDocument, {}), staleTime: Infinity });
  return data?.clinic.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
