"use client";

import { useEffect } from "react";

const POINTED = "data-pointed";

/**
 * Marks the row that the address points at and brings it into view. Not left to `:target`: the browser does not move
 * that along when a link inside the app leads here.
 */
export function RowPointer() {
  useEffect(() => {
    const point = () => {
      document.querySelector(`[${POINTED}]`)?.removeAttribute(POINTED);
      const row = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (row?.tagName !== "LI") return;
      row.setAttribute(POINTED, "");
      row.tabIndex = -1;
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "center" });
    };
    point();
    window.addEventListener("hashchange", point);
    return () => window.removeEventListener("hashchange", point);
  }, []);
  return null;
}
