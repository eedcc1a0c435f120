// Runs in the page itself, before anything of the page does: notes when its first card stands there to be read, and when
// each card came. Plain JavaScript, since what a browser is handed is not compiled first.
(() => {
  const sinceTheEpoch = () => performance.timeOrigin + performance.now();
  window.cameAt = {};

  // Asked at every frame, and noted at the one after: then it has been drawn.
  const look = () => {
    if (!document.querySelector("[data-card]")?.checkVisibility()) return void requestAnimationFrame(look);
    requestAnimationFrame(() => {
      window.firstCardMs = performance.now();
    });
  };
  requestAnimationFrame(look);

  new MutationObserver(() => {
    for (const card of document.querySelectorAll("[data-card]")) window.cameAt[card.textContent] ??= sinceTheEpoch();
  }).observe(document, { childList: true, subtree: true });
})();
