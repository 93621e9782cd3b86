"use client";
import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "../lib/i18n/navigation";
import { EmptyState } from "./empty-state";
import { PageHeader } from "./page-header";

interface NotForYouProps {
  /** The page's title. */
  page: string;
  title: string;
  /** The text of the way home. */
  home: string;
  /** Who may, and whom to ask. */
  children: ReactNode;
  /** Ways that lead somewhere better. */
  actions?: ReactNode;
}

/** Instead of a page, for people who may not see it. */
export function NotForYou({ page, title, home, children, actions }: NotForYouProps) {
  return (
    <>
      <PageHeader title={page} />
      <EmptyState
        icon={<IconLock size={28} stroke={1.5} />}
        title={title}
        actions={
          <>
            {actions}
            <Button component={Link} href="/" variant="default">
              {home}
            </Button>
          </>
        }
      >
        {children}
      </EmptyState>
    </>
  );
}
