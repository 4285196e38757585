// Shows the scan of SPOT 035 in the page of a partner, after the script tag that loads this.
(() => {
  const tag = document.currentScript;
  if (!(tag instanceof HTMLScriptElement)) return;
  const { partner = "", language } = tag.dataset;
  const english = language === "en";
  const { origin } = new URL(tag.src);
  const frame = document.createElement("iframe");
  frame.src = `${origin}/insluiten/${encodeURIComponent(partner)}${english ? "?taal=en" : ""}`;
  frame.title = english ? "%title-en%" : "%title-nl%";
  frame.setAttribute("sandbox", "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox");
  Object.assign(frame.style, { display: "block", width: "100%", height: "620px", border: "0" });
  addEventListener("message", ({ source, origin: sender, data }) => {
    // a sandboxed frame has no origin of its own ("null"), but nobody else can speak from its window
    if (source !== frame.contentWindow || (sender !== "null" && sender !== origin)) return;
    const height = data?.spot035Height;
    if (Number.isInteger(height) && height > 0 && height < 5000) frame.style.height = `${height}px`;
  });
  tag.after(frame);
})();
