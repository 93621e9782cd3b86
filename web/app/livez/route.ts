export const dynamic = "force-dynamic";

/** This process answers. */
export function GET() {
  return Response.json({ status: "alive" });
}
