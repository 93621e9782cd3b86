"use client";

/** Without the page's messages, which are among what may have failed. */
const texts = [
  {
    lang: "en",
    title: "Cairn could not be shown",
    nothingLost: "Nothing you saved is lost.",
    again: "Try again",
  },
  {
    lang: "de-CH",
    title: "Cairn konnte nicht angezeigt werden",
    nothingLost: "Nichts, was Sie gespeichert haben, ist verloren.",
    again: "Nochmals versuchen",
  },
  {
    lang: "fr-CH",
    title: "Cairn n’a pas pu être affiché",
    nothingLost: "Rien de ce que vous avez enregistré n’est perdu.",
    again: "Réessayer",
  },
  {
    lang: "it-CH",
    title: "Non è stato possibile mostrare Cairn",
    nothingLost: "Nulla di quanto salvato è andato perso.",
    again: "Riprova",
  },
];

/** The last resort, when even the language of the page is unknown: it is said in all of them. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Cairn</title>
        <main>
          {texts.map(({ lang, title, nothingLost, again }) => (
            <section key={lang} lang={lang}>
              <h1>{title}</h1>
              <p>{nothingLost}</p>
              <button type="button" onClick={() => retry()}>
                {again}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
