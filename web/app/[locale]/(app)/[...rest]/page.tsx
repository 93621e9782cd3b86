import { notFound } from "next/navigation";

/** Every address without a page of its own, so that "nothing here" is shown in the language of the address. */
export default function Page() {
  notFound();
}
