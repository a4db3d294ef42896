import { expect, test } from 'vitest';
import { descriptionHtml } from './description-html.ts';

test('paragraphs and lines of plain text become those of HTML', () => {
  expect(descriptionHtml('One.\nTwo.\n\n \nThree.\r\n\r\nFour.\n')).toBe(
    '<p>One.<br>Two.</p><p>Three.</p><p>Four.</p>',
  );
});

test('nothing of the text becomes markup', () => {
  const html = descriptionHtml(`<script>alert("x")</script> & <img src=x onerror='y'>`);
  expect(html).not.toMatch(/<(?!\/?p>)/);
  expect(html).toContain(
    '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;img src=x onerror=&#39;y&#39;&gt;',
  );
});

test('an empty text has no paragraphs', () => {
  expect(descriptionHtml(' \n\n ')).toBe('');
});
