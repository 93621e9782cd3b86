"use client";
import "@mantine/notifications/styles.layer.css";
import { Notifications } from "@mantine/notifications";

export const NoticeList = () => <Notifications position="bottom-right" limit={4} />;
