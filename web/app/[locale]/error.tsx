"use client";
import { Container } from "@mantine/core";
import { ProblemPage } from "../../features/shell/problem-page";

/** When not even the frame around the pages can be shown, as while the API starts. */
export default function OuterProblem(props: { error: unknown; retry: () => void }) {
  return (
    <Container component="main" size="xs" py="xl">
      <ProblemPage {...props} />
    </Container>
  );
}
