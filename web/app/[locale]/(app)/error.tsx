"use client";
export { ProblemPage as default } from "../../../features/shell/problem-page";
