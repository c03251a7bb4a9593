/** Runs before the tests that need nothing but Node. */
export default function setup(): void {
  console.log(
    "left out: npm run test:hostile (three minutes), npm run test:browser (needs Chromium), npm run test:pandoc (needs pandoc), npm run test:parallel (needs GNU parallel)",
  );
}
