"use client";
import { Center, Loader } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../ui/page-header";
import classes from "./playground.module.css";

// The editor draws on a canvas of its own and exists in a browser only.
const Editor = dynamic(() => import("./editor"), {
  ssr: false,
  loading: () => (
    <Center h="100%">
      <Loader size="sm" />
    </Center>
  ),
});

export function PlaygroundPage() {
  const t = useTranslations("playground");
  return (
    <div className={classes.page}>
      <PageHeader title={t("title")} description={t("description")} />
      <section className={classes.frame} aria-label={t("title")}>
        <Editor />
      </section>
    </div>
  );
}
