"use client";

/** The last resort, when even the language of the page is unknown: no texts, styles or parts of ours are certain. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Cairn</title>
        <main>
          <h1>Cairn could not be shown</h1>
          <p>Something went wrong on our side. Nothing you saved is lost.</p>
          <button type="button" onClick={() => retry()}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
