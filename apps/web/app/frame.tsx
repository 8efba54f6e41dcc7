import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { ChooseClinic } from '../features/session/choose-clinic.js';
import { demoPeopleQuery } from '../features/demo/demo-people.js';
import { LockScreen } from '../features/session/lock-screen.js';
import { sessionQuery } from './query-client.js';
import { RouteFailure } from './route-failure.js';
import { Shell } from './shell.js';

const PUBLIC = new Set(['/sign-in', '/invitation']);

/**
 * What stands around every page: the sign-in for strangers, the lock over everything else, the shell for those who are in. While
 * locked no page is mounted, so that nothing of it is in the document; its address stays, and unlocking leads back to it.
 */
export function Frame() {
  const { data, error, isPending, refetch } = useQuery(sessionQuery());
  // The bar of a demo stands from the first and pushes nothing down later. A locked session is asked nothing.
  const mayAsk = data !== undefined && data.session?.isLocked !== true;
  const isDemoAsked = useQuery({ ...demoPeopleQuery(), enabled: mayAsk }).isPending;
  const { pathname } = useLocation();
  const isPublic = PUBLIC.has(pathname);
  if (isPending || (mayAsk && isDemoAsked))
    return (
      <Center h="100vh" aria-busy>
        <Loader aria-label="Loading" />
      </Center>
    );
  if (error !== null && data === undefined)
    return (
      <Center h="100vh">
        <RouteFailure error={error} reset={() => void refetch()} />
      </Center>
    );
  const session = data.session;
  if (session === null) return isPublic ? <Outlet /> : <Navigate to="/sign-in" search={{ next: pathname }} />;
  if (session.isLocked) return <LockScreen session={session} />;
  if (session.clinicId === null) return <ChooseClinic />;
  if (pathname === '/sign-in') return <Navigate to="/" />;
  return (
    <Shell session={session}>
      <Outlet />
    </Shell>
  );
}
