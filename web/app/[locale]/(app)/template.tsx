"use client";
export { PageBoundary as default } from "../../../features/shell/page-boundary";
