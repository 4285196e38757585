// On to the scan, unless this tab is sandboxed: then it has no origin, and the words on the page say what to do.
(() => {
  const on = document.getElementById("on");
  if (self.origin !== "null" && on instanceof HTMLAnchorElement) location.replace(on.href);
})();
