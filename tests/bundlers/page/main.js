// The page of a partner with a bundler: one import.
import 'article-viewer';
