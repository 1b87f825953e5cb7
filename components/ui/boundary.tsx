'use client';

import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** What failed, as the reader knows it: `The drawing`. */
  readonly name: string;
  readonly children: ReactNode;
  /** For what floats over the page: takes it away. */
  readonly onClose?: () => void;
}

/** Keeps a failure inside one panel: says so in its place and offers another try; the rest of the page stays. */
export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const error: Error | null = this.state.error;
    const { name, children, onClose } = this.props;
    if (error === null) return children;
    return (
      <div
        role="alert"
        className={`flex flex-col items-start gap-3 rounded-lg border border-rule bg-card p-4 ${onClose ? 'fixed inset-x-4 top-20 z-50 mx-auto max-w-md shadow-xl' : 'm-4'}`}
      >
        <p className="font-semibold">{name} stopped working.</p>
        <p className="text-sm text-muted">{messageOf(error)}</p>
        <button
          type="button"
          className="h-11 rounded-lg border border-rule px-4 text-sm font-medium"
          onClick={() => {
            this.setState({ error: null });
            onClose?.();
          }}
        >
          {onClose ? 'Close' : 'Try again'}
        </button>
      </div>
    );
  }
}

function messageOf(error: Error): string {
  return error.message === '' ? 'No more is known.' : error.message;
}
