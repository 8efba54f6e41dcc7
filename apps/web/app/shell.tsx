import {
  AppShell,
  Burger,
  Button,
  Group,
  NavLink,
  Text,
  UnstyledButton,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock, IconLogout } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { SessionPartsFragment } from '../graphql/generated/operations.js';
import { DemoBar } from '../features/demo/demo-bar.js';
import { useIdleLock } from '../features/session/use-idle-lock.js';
import { useLeave } from '../features/session/use-leave.js';
import { NoticesBell } from '../features/notices/notices-bell.js';
import { startLive } from './live/live-stream.js';
import { KeyLayer } from './key-layer.js';
import { pagesFor } from './pages.js';

/** The head, the rail and the page of a signed-in person. */
export function Shell({
  session,
  children,
}: {
  readonly session: SessionPartsFragment;
  readonly children: ReactNode;
}) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const { lock, signOut } = useLeave();
  const isFirst = useRef(true);
  useIdleLock(session);
  useEffect(startLive, [session.id, session.clinicId]);
  useEffect(() => {
    close();
    // A new page begins at its top, for the eye and for the reading cursor.
    if (isFirst.current) isFirst.current = false;
    else main.current?.focus();
  }, [pathname, close]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'md', collapsed: { mobile: !isOpen } }}
      padding="md"
      transitionDuration={0}
    >
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="md" size="sm" aria-label="Menu" />
            <UnstyledButton component={Link} to="/" fw={600} fz="lg">
              Subrosa
            </UnstyledButton>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <KeyLayer session={session} lock={lock} signOut={signOut} />
            <NoticesBell />
            <Text size="sm" visibleFrom="sm">
              {session.displayName}
            </Text>
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconLock size={18} aria-hidden />}
              onClick={lock}
            >
              Lock
            </Button>
            <Button
              variant="subtle"
              size="compact-md"
              leftSection={<IconLogout size={18} aria-hidden />}
              onClick={signOut}
            >
              <VisuallyHidden hiddenFrom="sm">Sign out</VisuallyHidden>
              <Text span inherit visibleFrom="sm">
                Sign out
              </Text>
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label="Pages">
        {pagesFor(session.roles).map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={label}
            leftSection={<Icon size={20} aria-hidden />}
            active={to === '/' ? pathname === '/' : pathname.startsWith(to)}
            aria-current={pathname === to ? 'page' : undefined}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} style={{ outline: 'none' }}>
        <DemoBar displayName={session.displayName} />
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
