/** One provision present, one weak, the others missing. */
export const DRAFT = `# Lighthouses Act

## 1. Council

There is established a Council of Lights for the lighthouses.

## 2. Inspection

The Surveyor may inspect a lighthouse.
`;

/** A draft that does its best to be taken for something else than text. */
export const HOSTILE = `# =1+1 <script>alert("1")</script> ]]> & %0A::error::x \u001b[31m \u202e

## 1. @Council, "Lights"

There is established a Council of Lights for the lighthouses, &lt;/failure&gt; &amp; &lt;img src=x onerror=alert(1)&gt; \\| **bold** <!-- -->.

## 2. -Inspection

The Surveyor may inspect a lighthouse "'=cmd|' /C calc'!A0", [x](javascript:alert(1)) \ufffe \`code\`.
`;
