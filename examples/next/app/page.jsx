// A server component: the tag with its attributes is in the HTML.
import { Reader } from './reader';

export default async function Page({ searchParams }) {
  const { article } = await searchParams;
  // Only names, so that no link can make this page show a document of another origin.
  const name = /^[\w-]+$/.test(article ?? '') ? article : 'river';
  return (
    <main>
      <Reader src={`/articles/${name}.json`} />
    </main>
  );
}
