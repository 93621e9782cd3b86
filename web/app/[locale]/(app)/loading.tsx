"use client";
export { PageSkeleton as default } from "../../../ui/page-skeleton";
