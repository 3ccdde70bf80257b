// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.813,
  text: 'bmQaVKd)Vc:KbEQ_TTb?NbdV_:KjrI_nWi=Pb@I_(N]TdyIgtN6Kb=I-KsaU_lL=Ua6M)PdRN_OC_GPXK/PFWbJMa~Q[Li1Rc$Me~K_M=gGHa@N_+N_&Pk#Nb&PhUP_/Z)Nc3PcMMgXYf;TdERbrUdUSd&SaQQf2UezHFXa6N@Na-L_KP_[PcNTg+Jc2Zc*Kf4RccJafP=RXM5Q;QdWR_3M9RdZPYJ_wX(Q_0G_6Ni)Qb-RjoPb7JLQcGPuMS_CQh]Nd/Pe7VaZN;SaEPd=MG99KaDT_=QYQ_JNbvN_PId&Mf-Ub-Qc7RbqK_dS:QbYWc.R_5IeWQQNdlN_}S_:P_JKENZMb+QbsScrSc4QjZP_%TgvQfJU_lPcbRcORb;UVNakLc%Nk^JemSeNTdkNarQaGQaUK!QaEN_cIg!Sc}NakPaNRaNTa+Rc^I_&X_tKeFNdrKeJQamNNNl:PcuQavQd?U6TdwU_LLyoVkTHc>YbxP#Pb}Ni1T_cNdlJb1YcUTaVMcUN&NbiMj6L:Ta7[_dSe?Pi%MjtPeMQcxK_SMRSb$Mc Qg;QaIRfuQhuMb;N6RmUM/Ni*QZW?JaXRexKa|QDQb!PecRc}Ma<N_>EfhMVSgXRbzTbUJu_QiQMa:Mh}P_{WgYNcUQ_OUemSGSi3Jc Te2N_2Ka=P,Na8Q_WN_PPavMcBLf,Tc8N_6NaeNa8ReIQbcRSQaTSl:P_KRhaR:ICQ_qHf)UaxUd2RdpN_&Pb;UauJc[Qc$LaXYd[Pp{Xi:XkSQb^T_gTb1N_RRasMCMd7RchNhDPb+Q_{Mb Qc T_]Mc4Pg]R/Qd^NbtN_ORb La2PcgMbpNeoQ_{RVQ^Uj4SkVMaaGa,RENb=Ma!VfPWj$IpoSboM_iU2I_=QUN_2PdfNaMReGW_pK_qL_(Fd$M_iSb)X_6M_mLa7I_dNaWLaGSe|SOXc=X_|QixY_yTbLP_jPfvK_*R_nI_+Rd,Ma]RcRUaiU6KmRM_{PeQHe!IcYTc+E?U,PaLIcMWc)N6L_|QbdPfzPbCReRM_8ReYLf*IUU%N_8Qg#NeSJ',
};
