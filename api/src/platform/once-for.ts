/** Works something out of a thing once, for as long as the thing lives. */
export function onceFor<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { made: Made }>();
  return (thing) => {
    const found = known.get(thing);
    if (found) return found.made;
    const made = make(thing);
    known.set(thing, { made });
    return made;
  };
}
