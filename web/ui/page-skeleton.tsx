"use client";
import { Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";

const lines = ["94%", "88%", "91%", "79%", "85%"];

/** The shape of a page while its data is on the way. */
export function PageSkeleton() {
  const t = useTranslations("words");
  return (
    <Stack gap="md" aria-busy="true">
      <VisuallyHidden role="status">{t("loading")}</VisuallyHidden>
      <Skeleton h={28} w={220} />
      <Skeleton h={14} w={340} maw="100%" />
      <Stack gap="sm" mt="md">
        {lines.map((width) => (
          <Skeleton key={width} h={18} w={width} />
        ))}
      </Stack>
    </Stack>
  );
}
