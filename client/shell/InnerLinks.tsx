// Lets the links of the visual kit move inside the app instead of loading the page again.
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';

/** Everything inside navigates with the router. */
export function InnerLinks({ children }: { children: ReactNode }) {
  const [, navigate] = useLocation();
  return <RouterProvider navigate={(path) => navigate(path)}>{children}</RouterProvider>;
}

/** The part of a link of this installation that follows the host: its address may be another one than ours. */
export function ownAddress(link: string): string {
  const url = new URL(link, location.href);
  return `${url.pathname}${url.search}${url.hash}`;
}
