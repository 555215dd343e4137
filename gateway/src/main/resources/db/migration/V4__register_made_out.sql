-- Whose an opening is stands in the fact that judged it; the register no longer judges it again.
DROP TABLE register_made_out;
