import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { themeScript } from '@/components/theme/theme-script';
import { themeColours, themeSheet } from '@/lib/theme';
import './fonts.css';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Architecture Explorer', template: '%s · Architecture Explorer' },
  description: 'Architecture drawings as graphs to explore, run and take along.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: themeColours.light.paper },
    { media: '(prefers-color-scheme: dark)', color: themeColours.dark.paper },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The theme's script marks the element before React takes over.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; must run before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, the colours of every theme. */}
        <style dangerouslySetInnerHTML={{ __html: themeSheet() }} />
      </head>
      <body>
        <a
          href="#content"
          className="sr-only z-50 rounded-lg border border-stroke bg-card px-4 py-3 font-medium focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}
