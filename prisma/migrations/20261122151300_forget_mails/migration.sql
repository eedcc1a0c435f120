-- Who wrote to the board is kept for a season and then forgotten; what became of it stays on the board.
GRANT DELETE ON board_mail TO trekker_app;
