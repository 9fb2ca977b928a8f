/** The logo, also the icon of the browser's tab: devices leave one instance for another. */
export function logo(): string {
  const dots = [8, 16, 24].map((y) => `<circle cx="8" cy="${y}" r="3" fill="#5fd3c2"/>`);
  const lines = [8, 16, 24].map((y) => `<path d="M12 ${y}H17" stroke="#5fd3c2" stroke-width="2"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">
<rect width="32" height="32" rx="7" fill="#0b4a43"/>
${[...dots, ...lines].join('')}
<path d="M18 8V24M18 16H22" stroke="#5fd3c2" stroke-width="2" fill="none"/>
<path d="M21 11 27 16 21 21Z" fill="#fff"/>
</svg>
`;
}
