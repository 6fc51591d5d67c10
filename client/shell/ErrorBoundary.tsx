// Written by its owner in this same session.
import type { ReactNode } from 'react';

export function ErrorBoundary({ children }: { children: ReactNode }) {
  return children;
}
