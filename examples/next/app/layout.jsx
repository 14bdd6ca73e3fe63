// The document around every page.
export const metadata = { title: 'The viewer in Next.js' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
