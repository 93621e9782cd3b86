/// <reference types="next" />
/// <reference types="next/image-types/global" />

// next-env.d.ts says the same and more, but is written by a build: types must also check in a fresh clone.
declare module "*.css";

/** The text of the file. */
declare module "*.graphql" {
  const text: string;
  export default text;
}
