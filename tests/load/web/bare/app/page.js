/** As little as a page of the framework can be. */
export default function Page() {
  return (
    <main>
      <h1>A bare page</h1>
      <p>The framework, a heading and a sentence: what any page of it weighs at least.</p>
    </main>
  );
}
